package org.kehu.customer;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kehu.testkit.house.House;
import org.kehu.testkit.house.HouseRule;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> theHouse() {
    return House.ofService("org.kehu.customer")
        .calls("staff")
        .calls("duplicate")
        .calls("calendar")
        .calls("customfield")
        .calls("file", "staff", "duplicate", "customfield")
        .calls("merge", "file", "customfield")
        .calls("export", "file", "imports", "customfield")
        .calls("view", "file", "staff")
        .calls("grant", "file", "staff")
        .calls("consent", "file")
        .calls("fatigue", "file", "consent")
        .calls("outgoing")
        .calls("complainant")
        .calls("notice", "file", "staff", "consent", "fatigue", "complainant", "outgoing")
        .calls("webhook", "staff", "outgoing")
        .calls("trade", "file")
        .calls("credit", "file", "trade")
        .calls("agreement", "file")
        .calls("keyaccount", "file", "agreement")
        .calls("lead", "file", "staff")
        .calls("development", "file", "staff")
        .calls("salesplan", "file", "staff", "agreement")
        .calls("accountteam", "staff", "salesplan")
        .calls("commission", "file", "staff")
        .calls("project", "file", "staff", "timeline")
        .calls("archive", "file")
        .calls("loan", "file", "archive")
        .calls("round", "staff", "file", "archive")
        .calls("loyalty", "file")
        .calls("dossier", "file", "trade")
        .calls("form", "file", "dossier", "trade")
        .calls("upkeep", "file")
        .calls("majormatter", "file")
        .calls("account", "file", "staff")
        .calls("handover", "staff", "file", "agreement", "loan", "majormatter", "consent", "notice")
        .calls("analysis", "file", "trade")
        .calls("analysisreport", "staff", "file", "analysis")
        .calls("productquality", "file", "analysis")
        .calls("delivery", "file", "trade")
        .calls("secrecy", "staff")
        .except(
            HouseRule.DOCUMENTS_ARE_WRITTEN_BY_THE_STORE,
            "copies, claims and files, not aggregates: nobody is told of them",
            "Deliveries",
            "GridFsImportFiles",
            "ImportHeadings",
            "KeyClaims",
            "Rejects")
        .except(
            HouseRule.WHAT_MAY_BE_CONFIDENTIAL_IS_READ_BY_THE_STORE,
            "for rules and the work of the system itself, or never above normal",
            "Agreements",
            "ArchiveVolumes",
            "Candidacies",
            "ContactReports",
            "CustomFields",
            "CustomerExports",
            "CustomerMerges",
            "Customers",
            "Deliveries",
            "ImportJobs",
            "Loans",
            "Notices",
            "Projects",
            "SalesPlans",
            "SecrecyAgreements",
            "StaffRegister",
            "Timeline",
            "Transactions",
            "UpkeepSheets",
            "Webhooks")
        .tests();
  }
}
