package org.kehu.visit.revisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.visit.VisitApi.eventually;
import static org.kehu.visit.VisitApi.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.visit.VisitApi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Planning goes through the customers a few at a time, and finds nothing to do where it was. */
@KehuServiceTest
class PlanningRunIT {

  private static final String WANG = person("wang.zong", "general-manager");
  private static final int AT_ONCE = 3;

  @LocalServerPort private int port;
  @Autowired private RevisitPlanner planner;
  private final List<String> customers = new ArrayList<>();
  private VisitApi api = new VisitApi(0);

  @BeforeEach
  void knowSomeCustomers() {
    api = new VisitApi(port);
    Company.tell();
    for (int i = 0; i < 7; i++) {
      String id = UUID.randomUUID().toString();
      tell(id, 1, "B");
      customers.add(id);
    }
    eventually(() -> assertThat(versions()).hasSize(customers.size()));
  }

  private static void tell(String id, int sequence, String grade) {
    Events.tell(
        "kehu.customer.internal.v1",
        "kehu.customer.internal.v1",
        "customer/" + id,
        sequence,
        """
        {"customerId":"%s","number":"KH-2026-000001","kind":"ENTERPRISE","name":"江南检测设备有限公司",
         "status":"COOPERATING","grade":"%s","ownerId":"st-run","departmentId":"key-accounts",
         "level":"NORMAL","scope":["dep:key-accounts"]}
        """
            .formatted(id, grade));
  }

  /** Version of the one open revisit of each of the customers. */
  private Map<String, Long> versions() {
    Map<String, Long> versions = new HashMap<>();
    for (String customer : customers) {
      JsonNode items =
          api.get("/api/v1/revisits?status=PLANNED&customer=" + customer, WANG)
              .is(200)
              .body()
              .get("items");
      items.forEach(one -> versions.merge(customer, one.get("version").asLong(), Long::sum));
    }
    return versions;
  }

  /** All customers from one on, as a run that was stopped there goes on; the last of each step. */
  private List<String> runFrom(String after) {
    List<String> steps = new ArrayList<>();
    Optional<String> last = step(after);
    while (last.isPresent()) {
      steps.add(last.get());
      last = step(last.get());
    }
    return steps;
  }

  private Optional<String> step(String after) {
    return Call.ofSystem(Caller.system("visit"), null, "run")
        .within(() -> planner.planAfter(after, AT_ONCE));
  }

  @Test
  @Proves({"M26", "V-17"})
  void aRunGoesOnWhereItStoppedAndPlanningTwiceChangesNothing() {
    Map<String, Long> before = versions();

    List<String> whole = runFrom("");
    String stopped = whole.get(whole.size() / 2);
    List<String> rest = runFrom(stopped);

    assertThat(whole).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(2);
    assertThat(rest).isSorted().allSatisfy(id -> assertThat(id).isGreaterThan(stopped));
    assertThat(rest).hasSizeLessThan(whole.size());
    assertThat(versions()).isEqualTo(before);
  }

  @Test
  @Proves({"M26", "V-18"})
  void aGradeThatChangesTouchesOneCustomer() {
    Map<String, Long> before = versions();
    String raised = customers.getFirst();

    tell(raised, 2, "A");

    eventually(() -> assertThat(versions().get(raised)).isGreaterThan(before.get(raised)));
    Map<String, Long> after = versions();
    after.remove(raised);
    assertThat(before).containsAllEntriesOf(after);
  }
}
