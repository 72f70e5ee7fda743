package org.kehu.e2e.subscriber;

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

/** What the contracts promise of a single record: its key, its headers, its body. */
final class Promises {

  private static final List<String> OF_ALL =
      List.of("ce_id", "ce_source", "ce_type", "ce_time", "correlationid", "level");

  private static final List<String> OF_EVENTS = List.of("causationid", "actor");

  private final Map<String, Schema> schemas = new HashMap<>();

  List<String> brokenByEvent(Told told) {
    List<String> broken = brokenByState(told);
    missing(told, OF_EVENTS, broken);
    return broken;
  }

  List<String> brokenByState(Told told) {
    List<String> broken = brokenByRecord(told);
    if (!told.subject().endsWith("/" + told.key())) {
      broken.add("%s has the key %s".formatted(told, told.key()));
    }
    return broken;
  }

  /** What holds of a record whatever its key is: open work has keys of its own. */
  List<String> brokenByRecord(Told told) {
    List<String> broken = new ArrayList<>();
    missing(told, OF_ALL, broken);
    if (!told.header("ce_specversion").equals("1.0")) {
      broken.add("%s is of CloudEvents %s".formatted(told, told.header("ce_specversion")));
    }
    if (!told.body().isEmpty()) {
      schemas
          .computeIfAbsent(told.type(), Promises::schema)
          .validate(told.body(), InputFormat.JSON)
          .stream()
          .findFirst()
          .ifPresent(error -> broken.add("%s breaks its schema: %s".formatted(told, error)));
    }
    return broken;
  }

  private static void missing(Told told, List<String> headers, List<String> broken) {
    headers.stream()
        .filter(name -> told.header(name).isEmpty())
        .forEach(name -> broken.add("%s lacks the header %s".formatted(told, name)));
  }

  private static Schema schema(String type) {
    String file = "/schemas/" + type + ".json";
    try (InputStream in = Promises.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("There is no schema of " + type + " in the contracts");
      }
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
