package org.kehu.e2e;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kehu.testkit.house.House;
import org.kehu.testkit.house.HouseRule;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> theHouse() {
    return House.of("org.kehu.e2e")
        .without(HouseRule.NOTHING_IS_PRINTED_PAST_THE_LOG, "programs of the command line")
        .tests();
  }

  /** Here, because the launcher itself needs nothing of the test kit and is not to wait for it. */
  @TestFactory
  Stream<DynamicTest> theHouseOfTheLauncher() {
    return House.of("org.kehu.launcher")
        .without(HouseRule.NOTHING_IS_PRINTED_PAST_THE_LOG, "programs of the command line")
        .tests();
  }
}
