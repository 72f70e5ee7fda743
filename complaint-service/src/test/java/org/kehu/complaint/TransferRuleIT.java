package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.complaint.Http.CASES;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.Http.Answer;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whom a case goes to follows from the transfer policy in force. */
@KehuServiceTest
class TransferRuleIT {

  private static final String AGENT = Http.person("chen.kefu", "agent");
  private static final String EMPLOYEE = Http.person("pu.tong", "employee");
  private static final String CHIEF = Http.person("wang.zong", "general-manager");
  private static final String ADMIN = Http.person("guan.li", "administrator");
  private static final String VERSIONS = "/api/v1/policies/complaint/complaint-transfer/versions";
  private static final String NOWHERE = "{\"reason\":\"不属本职责\"}";
  private static final String TO_COMPLAINTS =
      "{\"departmentId\":\"complaint-group\",\"reason\":\"属投诉组职责\"}";

  /** So far ahead that no rule of another test is in force after it. */
  private static final Duration AHEAD = Duration.ofDays(2_000);

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;
  @Autowired private StaffDirectory staff;
  private Http http;

  @BeforeEach
  void knowTheCompany() {
    http = new Http(port);
    if (Company.staffIds().anyMatch(id -> staff.byId(id).isEmpty())) {
      Company.tell();
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Company.staffIds().allMatch(id -> staff.byId(id).isPresent()));
  }

  @AfterEach
  void backToTheTimeOfDay() {
    clock.reset();
  }

  private String taken(String token) {
    String body = "{\"kind\":\"COMPLAINT\",\"channel\":\"TELEPHONE\",\"description\":\"x\"}";
    String id = http.post(CASES, token, body).is(201).text("/id");
    http.command(id, "acknowledge", token, "{}").is(200);
    return id;
  }

  /** The preset is in force from now on, as far as the moved clock goes. */
  private void inForce(String preset) {
    Answer draft =
        http.post(
                VERSIONS,
                ADMIN,
                """
                {"preset":"%s","note":"移交规则",
                 "responsibility":{"departmentId":"customer-service","personId":"st-sun-jingli"}}
                """
                    .formatted(preset))
            .is(201);
    String version = VERSIONS + "/" + draft.text("/version");
    http.post(version + "/submit", ADMIN, "{}").is(200);
    Instant from = clock.instant().plusSeconds(300).truncatedTo(ChronoUnit.SECONDS);
    http.post(version + "/approve", CHIEF, "{\"effectiveFrom\":\"" + from + "\"}").is(200);
    clock.set(from.plusSeconds(60));
  }

  @Test
  @Proves({"K-14", "P-50", "P-54", "P-56"})
  void whoReceivesWhatIsPassedOnFollowsFromThePolicyInForce() {
    Answer asShipped = http.command(taken(AGENT), "transfer", AGENT, TO_COMPLAINTS).is(200);
    assertThat(asShipped.text("/assigneeId")).isEqualTo("st-zheng-tousu");
    http.command(taken(AGENT), "transfer", AGENT, NOWHERE).refused(422, "receiver-missing");

    clock.move(AHEAD);
    inForce("any-employee");
    Answer service = http.command(taken(EMPLOYEE), "transfer", EMPLOYEE, NOWHERE).is(200);
    assertThat(service.text("/departmentId")).isEqualTo("customer-service");
    assertThat(service.json().has("assigneeId")).as("it lies in the queue").isFalse();
    Answer executing = http.command(taken(EMPLOYEE), "transfer", EMPLOYEE, TO_COMPLAINTS).is(200);
    assertThat(executing.text("/departmentId")).isEqualTo("complaint-group");

    inForce("supervisor");
    Answer upward = http.command(taken(AGENT), "transfer", AGENT, NOWHERE).is(200);
    assertThat(upward.text("/assigneeId")).isEqualTo("st-sun-jingli");
    http.command(taken(EMPLOYEE), "transfer", EMPLOYEE, NOWHERE).refused(422, "supervisor-unknown");

    inForce("leader-in-charge");
    http.command(taken(AGENT), "transfer", AGENT, NOWHERE).refused(422, "receiver-missing");
  }
}
