import Glibc
import Training

exit(TrainingCommand.run(Array(CommandLine.arguments.dropFirst())))
