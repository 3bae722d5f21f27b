# Studies, checks and targets that there are not, or that cannot be loaded.

studies-no-file = { $file }: there is no such file
studies-not-loaded = { $name } ({ $module }) cannot be loaded: { $why }
studies-lacks = { $name } ({ $module }) has no { $what }
studies-no-study = { $name } ({ $module }) is { $kind }, not a Study
studies-none-in-file = { $file }: no study in it; write STUDY = Study(name, claim, run), of sim.lab.court.claim
studies-broken = { $problems }. To go on without, name the { $what }: { $names }
studies-no-number = no claim { $name }; the numbers there are: { $numbers }
