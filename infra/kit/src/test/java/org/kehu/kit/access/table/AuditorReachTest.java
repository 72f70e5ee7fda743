package org.kehu.kit.access.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.testkit.Proves;

/** The auditor reads trails and rules, and nothing of what the trails are about. */
@Proves({"M3", "M38"})
class AuditorReachTest {

  private static final String CONTENT =
      "/api/v1/(customers|complaints|corrective-actions|violations|visits|follow-ups|revisits"
          + "|activities|receptions|meetings|satisfaction-reports|appraisals|files|jobs|notices|webhooks)(/.*)?";

  /** Anyone may take a contact in (P-54); what comes of it is not shown for that. */
  private static final List<String> ANYONE = List.of("POST /api/v1/complaints");

  /**
   * Rules that lie beside the content they are for: by what standard customers are classed and
   * sales planned.
   */
  private static final List<String> RULES =
      List.of(
          "GET /api/v1/customers/classification/standard",
          "GET /api/v1/customers/classification/standard/table",
          "GET /api/v1/customers/sales-plans/rules");

  @ParameterizedTest
  @ValueSource(strings = {"customer", "complaint", "visit", "survey"})
  void theAuditorReachesTrailsAndRulesButNoContent(String service) {
    AccessTable table =
        AccessTableReader.fromClassPath(getClass().getClassLoader(), service).orElseThrow();
    List<String> reached =
        table.operations().stream()
            .filter(operation -> operation.requirement().metByRoles(Set.of("auditor")))
            .map(Operation::toString)
            .toList();

    assertThat(reached)
        .contains("GET /api/v1/audit/" + service, "POST /api/v1/audit/" + service + "/verify")
        .filteredOn(operation -> !ANYONE.contains(operation) && !RULES.contains(operation))
        .noneMatch(operation -> operation.split(" ")[1].matches(CONTENT));
  }
}
