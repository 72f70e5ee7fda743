package org.kehu.complaint.correctiveaction.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.correctiveaction.ActionEvent;
import org.kehu.complaint.correctiveaction.ActionEvent.ActionOverdue;
import org.kehu.complaint.correctiveaction.ActionEvent.ActionPlanned;
import org.kehu.complaint.correctiveaction.ActionMove;
import org.kehu.complaint.correctiveaction.ActionSamples;
import org.kehu.complaint.correctiveaction.ActionStatus;
import org.kehu.complaint.correctiveaction.CorrectiveAction;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.kehu.testkit.Proves;
import tools.jackson.databind.json.JsonMapper;

@Proves("P-41")
class ActionPublisherTest {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(tools.jackson.databind.cfg.DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private final ActionPublisher publisher = new ActionPublisher();

  @Test
  void everyEventFitsItsSchemaAndTellsNoWords() throws IOException {
    Set<Class<?>> told = new HashSet<>();
    for (ActionStatus status : ActionStatus.values()) {
      for (ActionMove move : status.allowed()) {
        CorrectiveAction action = ActionSamples.in(status);
        for (ActionEvent event : ActionSamples.move(action, move)) {
          told.add(event.getClass());
          assertFits(publisher.publish(action, event));
        }
      }
    }
    CorrectiveAction planned = ActionSamples.in(ActionStatus.PLANNED);
    for (ActionEvent event : Set.of(new ActionPlanned(), new ActionOverdue(ActionStatus.PLANNED))) {
      told.add(event.getClass());
      assertFits(publisher.publish(planned, event));
    }
    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(ActionEvent.class.getPermittedSubclasses()));
  }

  @Test
  void theOwnerDoesItAndThePlannerChecksIt() throws IOException {
    assertThat(task(ActionStatus.PLANNED))
        .contains("\"DO_ACTION\"", "\"" + ActionSamples.OWNER + "\"");
    assertThat(task(ActionStatus.DONE))
        .contains("\"CHECK_ACTION\"", "\"" + ActionSamples.PLANNER + "\"");
    for (ActionStatus over : Set.of(ActionStatus.EFFECTIVE, ActionStatus.CANCELLED)) {
      assertThat(publisher.states(ActionSamples.in(over)).getFirst().data()).isNull();
    }
  }

  private String task(ActionStatus status) throws IOException {
    StateRecord state = publisher.states(ActionSamples.in(status)).getFirst();
    Object task = Objects.requireNonNull(state.data());
    assertFits(state.type(), task);
    return JSON.writeValueAsString(task);
  }

  private static void assertFits(OutgoingEvent out) throws IOException {
    assertThat(out.topic()).isEqualTo("kehu.complaint.v1");
    assertFits(out.type(), out.data());
  }

  private static void assertFits(String type, Object data) throws IOException {
    String json = JSON.writeValueAsString(data);
    try (InputStream schema =
        Objects.requireNonNull(
            ActionPublisherTest.class.getResourceAsStream("/schemas/" + type + ".json"), type)) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(schema, InputFormat.JSON)
                  .validate(json, InputFormat.JSON))
          .as("%s %s", type, json)
          .isEmpty();
    }
    assertThat(json).doesNotContain("加急必填校验", "漏填");
  }
}
