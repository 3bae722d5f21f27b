# Stores of worlds that cannot be read or written.

kept-no-store = { $place } is no store: there is no store.json in it
kept-in-place = { $place }: { $problem }
kept-no-sweep-at-all = it holds no sweep
kept-which-sweep = { $place }: { GIVEN($name) ->
    [yes] no sweep { $name };
   *[no] which sweep?
} { $there }
kept-disk-full = { $place }: the disk is full; what was kept is whole. Make room and give the same command again
kept-no-permission = { $place }: no permission to write in this store; it can be read. Copy it, or choose another folder
kept-is-file = { $place } is a file; a store needs a folder
kept-other-format = { $place }: a store of format { $there }; this version reads { $ours }: choose another folder
kept-something-else = { $place } holds something else ({ $files }); a store needs a folder of its own
kept-no-description = { $place }: not the description of a store; choose another folder
kept-busy = { $place }: { $n } at work here ({ $who }); compact when they are done
kept-another-sweep = { $place } holds another sweep called { $name } ({ $worlds } worlds, of which { $asked } are asked for now); give this one another name, or say --replace: worlds that were lived stay in the store
