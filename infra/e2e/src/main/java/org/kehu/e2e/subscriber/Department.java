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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Another department that follows the suite's business events with a plain Kafka client: it knows
 * the topics, the headers and the schemas, and nothing else of the suite.
 */
public final class Department {

  private static final List<String> TOPICS =
      List.of("kehu.customer.v1", "kehu.complaint.v1", "kehu.visit.v1", "kehu.survey.v1");

  private final String bootstrap;

  /** A department that reads from these brokers. */
  public Department(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  /** Everything that has been told up to now. */
  public Seen collect() {
    return new Seen(Topics.read(bootstrap, TOPICS));
  }

  /** What the department has seen, each event once. */
  public static final class Seen {

    private final Map<String, Told> events = new LinkedHashMap<>();
    private final Set<String> subjects = new HashSet<>();

    Seen(List<Told> records) {
      for (Told told : records) {
        events.putIfAbsent(told.id(), told);
        subjects.add(told.subject());
      }
    }

    /** How many events. */
    public int events() {
      return events.size();
    }

    /** How many subjects they are about. */
    public int subjects() {
      return subjects.size();
    }

    /** All types seen. */
    public Set<String> types() {
      Set<String> types = new TreeSet<>();
      events.values().forEach(told -> types.add(told.type()));
      return types;
    }

    /** The types told of one subject, in order. */
    public List<String> typesOf(String subject) {
      return events.values().stream()
          .filter(told -> told.subject().equals(subject))
          .map(Told::type)
          .toList();
    }

    /** The types of a causal chain, each once, by time. */
    public Set<String> typesInChain(String chain) {
      Set<String> types = new LinkedHashSet<>();
      inChain(chain).forEach(told -> types.add(told.type()));
      return types;
    }

    /** How many complaints a causal chain has opened. */
    public long registeredInChain(String chain) {
      return inChain(chain).stream()
          .filter(told -> told.type().equals("kehu.complaint.case-registered.v1"))
          .count();
    }

    private List<Told> inChain(String chain) {
      return events.values().stream()
          .filter(told -> told.header("correlationid").equals(chain))
          .sorted(java.util.Comparator.comparing(Told::time))
          .toList();
    }

    /** Whether a subject was told of at all. */
    public boolean has(String subject) {
      return subjects.contains(subject);
    }

    /** Gaps, disorder, missing headers and breaches of a schema, one sentence each. */
    public List<String> faults() {
      List<String> faults = new ArrayList<>();
      Map<String, Long> last = new HashMap<>();
      Map<String, Schema> schemas = new HashMap<>();
      for (Told told : events.values()) {
        long expected = last.getOrDefault(told.subject(), 0L) + 1;
        if (told.sequence() != expected) {
          faults.add("%s should be number %d of its subject".formatted(told, expected));
        }
        last.put(told.subject(), told.sequence());
        missing(told).ifPresent(faults::add);
        invalid(told, schemas).ifPresent(faults::add);
      }
      return faults;
    }

    private static Optional<String> missing(Told told) {
      return List.of("ce_source", "ce_time", "correlationid", "level").stream()
          .filter(name -> told.header(name).isEmpty())
          .findFirst()
          .map(name -> told + " lacks the header " + name);
    }

    private static Optional<String> invalid(Told told, Map<String, Schema> schemas) {
      Schema schema = schemas.computeIfAbsent(told.type(), Seen::schema);
      var errors = schema.validate(told.body(), InputFormat.JSON);
      return errors.isEmpty()
          ? Optional.empty()
          : Optional.of(told + " breaks its schema: " + errors.getFirst());
    }

    private static Schema schema(String type) {
      String file = "/schemas/" + type + ".json";
      try (InputStream in = Department.class.getResourceAsStream(file)) {
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
}
