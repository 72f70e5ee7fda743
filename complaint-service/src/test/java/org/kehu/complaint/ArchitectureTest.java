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
            "marks that are right as they are: nothing moved, so nobody is told",
            "Cases")
        .except(
            HouseRule.WHAT_MAY_BE_CONFIDENTIAL_IS_READ_BY_THE_STORE,
            "ids for the work of the system itself",
            "Briefings",
            "Cases",
            "Cooperations",
            "CorrectiveActions",
            "Crises",
            "PhoneCalls",
            "ProcessTraces",
            "ServiceOrders")
        .tests();
  }
}
