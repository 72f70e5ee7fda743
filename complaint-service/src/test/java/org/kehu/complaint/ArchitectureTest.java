package org.kehu.complaint;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kehu.testkit.house.House;
import org.kehu.testkit.house.HouseRule;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> theHouse() {
    return House.ofService("org.kehu.complaint")
        .calls("customer")
        .calls("cases", "customer")
        .except(
            HouseRule.DOCUMENTS_ARE_WRITTEN_BY_THE_STORE,
            "a copy of what another service owns",
            "KnownCustomers")
        .tests();
  }
}
