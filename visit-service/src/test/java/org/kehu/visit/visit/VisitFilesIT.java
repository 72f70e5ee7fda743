package org.kehu.visit.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.visit.VisitApi.eventually;
import static org.kehu.visit.VisitApi.person;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Company;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.visit.VisitApi;
import org.kehu.visit.VisitApi.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Papers of a visit: for those who visit and their leaders. */
@KehuServiceTest
class VisitFilesIT {

  private static final String FILES = "/api/v1/files/visit";
  private static final String FENG = person("feng.dakehu", "account-manager");
  private static final String HE = person("he.dakehu", "supervisor");
  private static final String OFFICE = person("zhao.zhuren", "office");
  private static final String PAPER =
      """
      --b\r
      Content-Disposition: form-data; name="file"; filename="photo.pdf"\r
      \r
      %PDF-1.7\r
      --b--\r
      """;

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  private VisitApi api = new VisitApi(0);

  @BeforeEach
  void knowTheCompany() {
    api = new VisitApi(port);
    Company.tell();
  }

  private String visit() {
    String customer = UUID.randomUUID().toString();
    VisitApi.tellCustomer(customer, 1, "st-feng-dakehu", "key-accounts", "NORMAL");
    eventually(() ->
        assertThat(api.get("/api/v1/revisits?customer=" + customer, FENG).body().get("items"))
            .isNotEmpty());
    String body = "{\"customerId\":\"%s\",\"purpose\":\"NEEDS\",\"plannedAt\":\"%s\"}";
    return api.post(
            "/api/v1/visits",
            FENG,
            body.formatted(customer, clock.instant().plus(Duration.ofDays(30))))
        .is(201)
        .text("/id");
  }

  @Test
  @Proves({"V-04", "V-05", "M3"})
  void papersAreShownToThoseWhoVisitAndToTheirLeaders() {
    String visit = visit();
    String owner = "?owner=visit/" + visit;

    Answer attached = api.form(FILES + owner, FENG, PAPER, "b").is(201);

    assertThat(api.get(FILES + owner, HE).is(200).response().body()).contains("photo.pdf");
    api.get(FILES + owner, OFFICE).refuses(403, "files-not-shown");
    api.get(FILES + "/" + attached.text("/id"), OFFICE).refuses(403, "files-not-shown");
    api.form(FILES + "?owner=visit/" + UUID.randomUUID(), FENG, PAPER, "b")
        .refuses(404, "not-found");
  }
}
