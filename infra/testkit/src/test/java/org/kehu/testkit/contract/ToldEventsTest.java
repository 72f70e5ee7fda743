package org.kehu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Events;

/** What a service told is compared with what it says that it tells. */
class ToldEventsTest {

  private static final String TOPIC = "kehu.customer.v1";
  private static final String TYPE = "kehu.customer.import-purged.v1";
  private static final String BODY =
      "{\"jobId\":\"01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e\",\"purgedAt\":\"2026-11-23T01:00:00Z\"}";

  @Test
  void whatIsAsDescribedPasses() {
    assertThat(faults(TOPIC, TYPE, "urn:kehu:service:customer", BODY)).isEmpty();
  }

  @Test
  void whatIsNotValidFails() {
    assertThat(faults(TOPIC, TYPE, "urn:kehu:service:customer", "{\"jobId\":\"1\"}"))
        .singleElement()
        .asString()
        .contains("purgedAt");
  }

  @Test
  void aTypeThatTheTopicDoesNotNameFails() {
    assertThat(faults("kehu.customer.state.v1", TYPE, "urn:kehu:service:customer", BODY))
        .singleElement()
        .asString()
        .contains("asyncapi/customer.yaml");
    assertThat(faults(TOPIC, TYPE, "urn:kehu:service:visit", BODY)).hasSize(1);
  }

  @Test
  void aMissingHeaderFails() {
    Events.Heard heard =
        new Events.Heard(
            TOPIC, "k", Map.of("ce_source", "urn:kehu:service:customer", "ce_type", TYPE), BODY);

    assertThat(ToldEvents.faults(heard)).contains(TYPE + " without kehusequence");
  }

  @Test
  void whatATestTellsInAnothersPlaceIsNotJudged() {
    assertThat(faults(TOPIC, "kehu.customer.made-up.v1", "urn:kehu:service:test", "{}")).isEmpty();
  }

  private static List<String> faults(
      String topic, String type, String source, @Nullable String body) {
    Map<String, String> headers = new HashMap<>();
    for (String name :
        List.of("ce_id", "ce_subject", "ce_time", "ce_specversion", "correlationid")) {
      headers.put(name, "x");
    }
    headers.put("kehusequence", "1");
    headers.put("ce_source", source);
    headers.put("ce_type", type);
    return ToldEvents.faults(new Events.Heard(topic, "k", headers, body));
  }
}
