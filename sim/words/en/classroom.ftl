# The frame around the rooms of the classroom, its door, and what it refuses.

classroom-title = The loyalty laboratory
classroom-opening = Opening the classroom …
classroom-skip = Skip to the content
classroom-rooms = Rooms
classroom-room-market = Market
classroom-room-lessons = Lessons
classroom-room-arena = Game
classroom-room-grid = Try a market
classroom-room-state = As it stood
classroom-language = Language
classroom-theme = Colours: { $theme }
classroom-theme-auto = as the machine is set
classroom-theme-light = light
classroom-theme-dark = dark
classroom-lost = The connection dropped. It is being opened again; nothing is lost.
classroom-listening-here = Served by this machine to itself alone, at { $address }.
classroom-listening-shared = Served at { $address }, to everyone on this network who has the code.
classroom-nothing = You are in. Nothing is open here yet: wait for the teacher.

classroom-door = Come in
classroom-door-code = Code of the class
classroom-door-name = Your name, as the class will see it
classroom-door-enter = Come in

## Why something was not done

classroom-refused-garbled = That message could not be read.
classroom-refused-field = That message is not right: { $field }: { $why }.
classroom-refused-again = That message came before, or too late.
classroom-refused-hello = Say who you are first.
classroom-refused-key = That is not the teacher's key: open the address that was printed where the classroom was started.
classroom-refused-code = There is no class with this code, or its door is shut.
classroom-refused-token = This browser is not known here any more: come in with the code.
classroom-refused-tries = Too many wrong tries from this address: wait a minute.
classroom-refused-name = A name needs a letter.
classroom-refused-full = The class is full: { WHOLE($places) } places.
classroom-refused-out = The teacher has closed this place.
classroom-refused-nobody = There is nobody of that name here.
classroom-refused-room = That is not for you here.
