package org.kehu.kit.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;
import org.kehu.kit.access.Tokens;
import org.springframework.data.mongodb.core.query.Criteria;

/** All kinds of process that a service has, and which processes a caller sees. */
public final class ProcessKinds {

  private static final String FORM = "[a-z][a-z0-9-]{0,39}";

  private final Map<String, ProcessKind> kinds = new TreeMap<>();

  /** Refuses kinds and steps whose names are not well formed or not their own. */
  public ProcessKinds(Collection<ProcessKind> all) {
    for (ProcessKind kind : all) {
      requireForm(kind.key());
      if (kinds.putIfAbsent(kind.key(), kind) != null) {
        throw new IllegalStateException(
            "Two kinds of process have the key " + kind.key() + "; give each its own.");
      }
      List<String> steps = kind.steps().stream().map(ProcessStep::name).toList();
      steps.forEach(ProcessKinds::requireForm);
      if (steps.isEmpty() || Set.copyOf(steps).size() < steps.size()) {
        throw new IllegalStateException(
            "The process " + kind.key() + " needs steps with names of their own, not " + steps);
      }
    }
  }

  private static void requireForm(String name) {
    if (!name.matches(FORM)) {
      throw new IllegalStateException(
          "'" + name + "' cannot name a process or a step; use lower-case words like 'bulk-move'.");
    }
  }

  /** All kinds, by key. */
  public List<ProcessKind> all() {
    return List.copyOf(kinds.values());
  }

  /** The kind with that key, if this service has it. */
  public Optional<ProcessKind> find(String key) {
    return Optional.ofNullable(kinds.get(key));
  }

  /** The kind with that key, or a refusal that names those there are. */
  public ProcessKind get(String key) {
    return find(key)
        .orElseThrow(() ->
            ProcessProblem.JOB_KIND_UNKNOWN
                .problem()
                .with("kind", key)
                .with("known", List.copyOf(kinds.keySet())));
  }

  /** The processes that a caller sees: the own ones, and those that their kinds show. */
  Criteria seenBy(Caller caller) {
    if (caller.isSystem()) {
      return Sight.ofRoles(caller).criteria();
    }
    List<Criteria> shown = new ArrayList<>();
    shown.add(own(caller).criteria());
    kinds.forEach((key, kind) ->
        shown.add(
            new Criteria()
                .andOperator(
                    Criteria.where(Processes.KIND).is(key), kind.seenBy(caller).criteria())));
    return new Criteria().orOperator(shown);
  }

  private static Sight own(Caller caller) {
    return Sight.of(Set.of(Tokens.taken(caller.id())), Sight.clearance(caller));
  }
}
