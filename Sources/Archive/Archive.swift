import Coverage
