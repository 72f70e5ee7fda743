package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Compares what is told with its schema; answers it as JSON. */
public final class EventForm {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS).build();

  private EventForm() {}

  /** An event on the topic of this service that fits its schema. */
  public static String of(OutgoingEvent out) {
    assertThat(out.topic()).isEqualTo(Topics.COMPLAINT);
    return fitting(out.type(), out.data());
  }

  /** A state that fits its schema; {@code null} when it is over. */
  public static String of(StateRecord state) {
    return state.data() == null ? "null" : fitting(state.type(), state.data());
  }

  private static String fitting(String type, Object data) {
    String json = JSON.writeValueAsString(data);
    try (InputStream schema =
        Objects.requireNonNull(
            EventForm.class.getResourceAsStream("/schemas/" + type + ".json"), type)) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(schema, InputFormat.JSON)
                  .validate(json, InputFormat.JSON))
          .as("%s %s", type, json)
          .isEmpty();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return json;
  }
}
