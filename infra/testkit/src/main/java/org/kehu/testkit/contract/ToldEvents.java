package org.kehu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.kehu.testkit.Events;

/**
 * Fails a test class during which a service told what its AsyncAPI does not name for that topic, or
 * what is not valid against the schema of its type. Part of {@link
 * org.kehu.testkit.KehuServiceTest}, so that every record of every test is checked.
 */
public final class ToldEvents implements AfterAllCallback {

  private static final String SOURCE = "urn:kehu:service:";
  private static final List<String> HEADERS =
      List.of("ce_id", "ce_subject", "ce_time", "ce_specversion", "kehusequence", "correlationid");
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<String, AsyncApi> DESCRIPTIONS =
      AsyncApi.PROGRAMS.stream().collect(Collectors.toMap(Function.identity(), AsyncApi::of));
  private static final Map<String, Schema> SCHEMAS = new HashMap<>();

  /** Opened by the first class that ends. */
  private static final class Topics {
    static final Events.Reader READER =
        Events.reader(
            DESCRIPTIONS.values().stream()
                .flatMap(one -> one.told().stream())
                .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    assertThat(faults()).as("events that are not as described").isEmpty();
  }

  private static synchronized List<String> faults() {
    return Topics.READER.news().stream()
        .flatMap(heard -> faults(heard).stream())
        .distinct()
        .toList();
  }

  /** What is wrong with a record; nothing with one that a test told in another's place. */
  static List<String> faults(Events.Heard heard) {
    String source = heard.headers().getOrDefault("ce_source", "");
    AsyncApi teller = DESCRIPTIONS.get(source.replace(SOURCE, ""));
    if (teller == null) {
      return List.of();
    }
    List<String> faults = new ArrayList<>();
    HEADERS.stream()
        .filter(name -> !heard.headers().containsKey(name))
        .forEach(name -> faults.add("%s without %s".formatted(heard.type(), name)));
    if (!teller.types(heard.topic()).contains(heard.type())) {
      faults.add(
          "%s on %s, but asyncapi/%s.yaml names only %s there"
              .formatted(
                  heard.type(), heard.topic(), teller.service(), teller.types(heard.topic())));
    } else if (heard.body() != null) {
      List<Error> errors = schema(heard.type()).validate(heard.body(), InputFormat.JSON);
      errors.forEach(
          error -> faults.add("%s: %s in %s".formatted(heard.type(), error, heard.body())));
    }
    return faults;
  }

  private static Schema schema(String type) {
    return SCHEMAS.computeIfAbsent(
        type, any -> REGISTRY.getSchema(read("/schemas/" + type + ".json"), InputFormat.JSON));
  }

  private static String read(String file) {
    try (InputStream in = ToldEvents.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new AssertionError(file + " is not in the contracts");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
