package org.kehu.gateway.portal.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kehu.gateway.route.Route;
import org.kehu.gateway.route.RouteProperties;
import org.springframework.core.io.ClassPathResource;

/** What the portal makes of the real contracts. */
class EventGuidesTest {

  private static final EventGuides GUIDES =
      new EventGuides(
          new RouteProperties(
              Stream.of("customer", "complaint", "visit", "survey")
                  .map(service -> new Route(URI.create("lb://" + service), List.of("/" + service)))
                  .toList()));

  @Test
  void everyServiceTellsAndHearsSomething() {
    assertThat(GUIDES.all())
        .extracting(EventGuide::service)
        .containsExactly("customer", "complaint", "visit", "survey");
    assertThat(GUIDES.all())
        .allSatisfy(guide -> {
          assertThat(guide.about()).isNotBlank();
          assertThat(guide.told())
              .isNotEmpty()
              .allSatisfy(topic -> {
                assertThat(topic.address()).startsWith("kehu.");
                assertThat(topic.about()).isNotBlank();
                assertThat(topic.messages()).isNotEmpty();
              });
          assertThat(guide.heard()).isNotEmpty();
        });
  }

  @Test
  void statesAreKnownFromWhatHappened() {
    EventGuide complaint = GUIDES.of("complaint").orElseThrow();

    assertThat(complaint.told())
        .filteredOn(topic -> topic.address().equals("kehu.complaint.v1"))
        .singleElement()
        .satisfies(topic -> assertThat(topic.newestOnly()).isFalse());
    assertThat(complaint.told())
        .filteredOn(topic -> topic.address().equals("kehu.complaint.state.v1"))
        .singleElement()
        .satisfies(topic -> assertThat(topic.newestOnly()).isTrue());
  }

  @Test
  void fieldsSayWhatTheirSchemaSays() {
    Message registered =
        messages()
            .filter(message -> message.type().equals("kehu.complaint.case-registered.v1"))
            .findFirst()
            .orElseThrow();

    assertThat(registered.fields())
        .anySatisfy(field -> {
          assertThat(field.name()).isEqualTo("kind");
          assertThat(field.type()).startsWith("string");
          assertThat(field.required()).isTrue();
          assertThat(field.about()).contains("来件类别");
        })
        .anySatisfy(field -> {
          assertThat(field.name()).isEqualTo("causeType");
          assertThat(field.required()).isFalse();
        });
    assertThat(registered.example()).contains("\"kind\" : \"INQUIRY\"");
  }

  @Test
  void theHeadersOfRecordsAreKnown() {
    assertThat(GUIDES.headers())
        .extracting(Field::name)
        .contains("ce_id", "ce_type", "kehusequence", "correlationid", "traceparent");
  }

  /**
   * Where one fails, the schema has a rule that an example cannot be guessed from (a {@code
   * pattern}): give that property {@code "examples": ["…"]}.
   */
  @TestFactory
  Stream<DynamicTest> theExampleOfEveryEventIsValid() {
    return messages()
        .distinct()
        .map(message ->
            DynamicTest.dynamicTest(message.type(), () -> assertThat(faults(message)).isEmpty()));
  }

  private static Stream<Message> messages() {
    return GUIDES.all().stream()
        .flatMap(guide -> guide.topics().stream())
        .flatMap(topic -> topic.messages().stream());
  }

  private static List<?> faults(Message message) throws IOException {
    String schema =
        new ClassPathResource("schemas/" + message.type() + ".json")
            .getContentAsString(StandardCharsets.UTF_8);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema)
        .validate(
            message.example(),
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }
}
