package org.kehu.visit.revisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.visit.VisitApi.eventually;
import static org.kehu.visit.VisitApi.person;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Company;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.visit.VisitApi;
import org.kehu.visit.VisitApi.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is said in a revisit: by the way it is made, in the caller's language. */
@KehuServiceTest
class RevisitScriptIT {

  private static final String REVISITS = "/api/v1/revisits";
  private static final String FENG = person("feng.dakehu", "account-manager");

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  private VisitApi api = new VisitApi(0);

  @BeforeEach
  void knowTheCompany() {
    api = new VisitApi(port);
    Company.tell();
  }

  private String planned() {
    String customer = UUID.randomUUID().toString();
    VisitApi.tellCustomer(customer, 1, "st-feng-dakehu", "key-accounts", "NORMAL");
    String list = REVISITS + "?customer=" + customer;
    eventually(() -> assertThat(api.get(list, FENG).body().get("items")).isNotEmpty());
    return REVISITS + "/" + api.get(list, FENG).text("/items/0/id");
  }

  private static Stream<String> codes(Answer script) {
    return script.body().get("steps").valueStream().map(step -> step.get("code").asString());
  }

  @Test
  @Proves({"V-22", "V-23"})
  void whoCallsIntroducesThemselvesAsksAndThanks() {
    String revisit = planned();

    Answer script = api.get(revisit + "/script", FENG).is(200);

    assertThat(codes(script))
        .containsExactly(
            "INTRODUCE",
            "ACCURACY",
            "TIMELINESS",
            "ATTITUDE",
            "SATISFIED",
            "UNCLEAR",
            "SUGGESTIONS",
            "CALL_AGAIN",
            "THANKS");
    assertThat(script.text("/steps/0/text")).startsWith("您好");
    Answer english =
        api.send("GET", revisit + "/script", FENG, null, "Accept-Language", "en").is(200);
    assertThat(english.text("/steps/8/text")).startsWith("Thank you");
  }

  @Test
  @Proves({"V-23", "V-24"})
  void aLetterSaysOtherWordsThanACall() {
    String revisit = planned();
    LocalDate soon = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).plusDays(9);
    api.post(revisit + "/agree", FENG, "{\"on\":\"%s\",\"mode\":\"EMAIL\"}".formatted(soon))
        .is(200);

    assertThat(codes(api.get(revisit + "/script", FENG).is(200))).doesNotContain("CALL_AGAIN");
  }
}
