import Commands

Verbatim.run()
