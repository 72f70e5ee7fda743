package org.kehu.testkit.house;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Here, because this module builds upon the local one and not the other way round. */
class LocalArchitectureTest {

  @TestFactory
  Stream<DynamicTest> theHouse() {
    return House.of("org.kehu.local")
        .without(HouseRule.NOTHING_IS_PRINTED_PAST_THE_LOG, "programs of the command line")
        .tests();
  }
}
