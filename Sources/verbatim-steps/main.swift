import Glibc

exit(StepReport.run(Array(CommandLine.arguments.dropFirst())))
