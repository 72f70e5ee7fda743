package org.kehu.survey;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kehu.testkit.house.House;
import org.kehu.testkit.house.HouseRule;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> theHouse() {
    return House.ofService("org.kehu.survey")
        .calls("customer")
        .calls("questionnaire")
        .calls("rule")
        .except(
            HouseRule.FEATURES_KNOW_NEITHER_WEB_NOR_KAFKA_NOR_DRIVER_NOR_JSON,
            "groups are read as plain documents",
            "Tallies",
            "Texts",
            "Distributions")
        .except(
            HouseRule.WHAT_MAY_BE_CONFIDENTIAL_IS_READ_BY_THE_STORE,
            "for the work of the system itself, or never above normal",
            "Invitations",
            "Questionnaires",
            "Surveys",
            "Waves",
            "SatisfactionReports",
            "Evaluations",
            "WorkGoals",
            "Trainings")
        .tests();
  }
}
