import Testing

@testable import Extracting
