import Glibc

let arguments = Array(CommandLine.arguments.dropFirst())
exit(arguments.first == "--reading" ? ReadingReport.run(Array(arguments.dropFirst())) : StepReport.run(arguments))
