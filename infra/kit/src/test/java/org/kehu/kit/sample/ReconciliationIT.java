package org.kehu.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.Events.Heard;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A compacted topic whose last record is not the newest state, however that came. */
@KehuServiceTest
@Proves("M31")
class ReconciliationIT {

  private static final String STATES = NotePublisher.STATE;

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;

  @BeforeAll
  static void tellCompany() {
    Company.tell();
  }

  @BeforeEach
  void allIsWell() throws Exception {
    reconcile();
    assertThat(reconcile().path("healed").asInt()).isZero();
  }

  @Test
  void anOlderStateThatCameLastIsFollowedByTheNewest() throws Exception {
    String id = told();
    Events.tell(STATES, STATES, "note/" + id, 1, "{\"lines\":0}");

    JsonNode report = reconcile();

    assertThat(report.path("healed").asInt()).isEqualTo(1);
    assertThat(report.path("open").asInt()).isZero();
    assertThat(report.path("checked").asInt()).isPositive();
    assertThat(last(id).sequence()).isEqualTo(2);
    assertThat(last(id).body()).isEqualTo("{\"lines\":1}");
  }

  @Test
  void aTombstoneOfWhatLivesIsFollowedByItsState() throws Exception {
    String id = told();
    Events.tell(STATES, STATES, "note/" + id, 2, null);

    assertThat(reconcile().path("healed").asInt()).isEqualTo(1);
    assertThat(last(id).body()).isEqualTo("{\"lines\":1}");
  }

  @Test
  void aStateOfTheSameNumberWithAnotherBodyIsFollowedByTheTrueOne() throws Exception {
    String id = told();
    Events.tell(STATES, STATES, "note/" + id, 2, "{\"lines\":7}");

    assertThat(reconcile().path("healed").asInt()).isEqualTo(1);
    assertThat(last(id).body()).isEqualTo("{\"lines\":1}");
  }

  /** A note of two events whose state has been told. */
  private String told() throws Exception {
    Sample sample = new Sample(port);
    String id = sample.written("n", "NORMAL", Sample.APP);
    sample.append(id);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Events.of(STATES, id).stream().anyMatch(one -> one.sequence() == 2));
    return id;
  }

  private static Heard last(String id) {
    return Events.of(STATES, id).getLast();
  }

  private JsonNode reconcile() throws Exception {
    URI endpoint = URI.create("http://localhost:" + managementPort + "/actuator/reconcile");
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(endpoint).POST(HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }
}
