package org.kehu.visit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kehu.testkit.house.House;
import org.kehu.testkit.house.HouseRule;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> theHouse() {
    return House.ofService("org.kehu.visit")
        .calls("customer")
        .calls("task")
        .calls("calendar")
        .calls("staff")
        .except(
            HouseRule.DOCUMENTS_ARE_WRITTEN_BY_THE_STORE,
            "work in progress, not an aggregate: nobody is told of it",
            "PlanningChange",
            "ReportRounds")
        .except(
            HouseRule.FEATURES_KNOW_NEITHER_WEB_NOR_KAFKA_NOR_DRIVER_NOR_JSON,
            "projections and groups are read as plain documents",
            "KnownCustomers",
            "CustomerRegister",
            "FollowUps",
            "InboundVisits",
            "Receptions",
            "Revisits",
            "Visits",
            "WorkReports")
        .except(
            HouseRule.WHAT_MAY_BE_CONFIDENTIAL_IS_READ_BY_THE_STORE,
            "for planning, counting and the rules, which show them to nobody",
            "CareDays",
            "CustomerRegister",
            "FollowUps",
            "InboundVisits",
            "Meetings",
            "Occasions",
            "Projects",
            "Receptions",
            "Revisits",
            "Visits",
            "WorkReports")
        .tests();
  }
}
