package org.kehu.customer.upkeep.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.upkeep.FileChanges;
import org.kehu.kit.call.Call;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.Happening;
import org.kehu.kit.inbox.IncomingEvent;
import org.springframework.stereotype.Component;

/** What is told of a customer brings the sheet of its file up to date (实时维护, C-35, K-04). */
@Component
class FileListener implements Effect {

  private static final Set<String> MOVED =
      types(
          "customer-registered",
          "owner-changed",
          "keeper-designated",
          "customer-withdrawn",
          "customer-merged",
          "customer-unmerged");

  private static final String REGISTERED = "kehu.customer.customer-registered.v1";
  private static final String TRADED = "kehu.customer.transaction-recorded.v1";

  private final FileChanges changes;

  FileListener(FileChanges changes) {
    this.changes = changes;
  }

  /**
   * What is read of these events.
   *
   * @param sections of a changed file
   * @param part of a changed dossier
   */
  record Told(@Nullable Set<String> sections, @Nullable String part) {}

  private static Set<String> types(String... names) {
    Set<String> types = new TreeSet<>();
    for (String name : names) {
      types.add("kehu.customer." + name + ".v1");
    }
    return types;
  }

  @Override
  public String name() {
    return "file-upkeep";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.CUSTOMER);
  }

  @Override
  public Set<String> types() {
    Set<String> all = new TreeSet<>(MOVED);
    all.add(TRADED);
    all.addAll(RenewedMatters.types());
    return all;
  }

  /** Files that were opened, and of which nothing else is told yet, get their sheets at once. */
  @Override
  public Set<String> applyTogether(List<Happening> happenings) {
    Map<String, List<Happening>> byKey = new LinkedHashMap<>();
    happenings.forEach(
        one -> byKey.computeIfAbsent(one.event().key(), key -> new ArrayList<>()).add(one));
    Map<String, Call> opened = new LinkedHashMap<>();
    byKey.values().stream()
        .filter(told -> told.size() == 1)
        .map(List::getFirst)
        .filter(only -> only.event().type().equals(REGISTERED))
        .forEach(only -> opened.put(only.event().key(), only.call()));
    Set<String> left = new HashSet<>(byKey.keySet());
    left.removeAll(changes.opened(opened));
    return left;
  }

  @Override
  public void apply(IncomingEvent event) {
    String customerId = event.customerId();
    if (customerId == null) {
      return;
    }
    if (MOVED.contains(event.type())) {
      changes.moved(customerId);
    } else if (event.type().equals(TRADED)) {
      changes.traded(customerId, event.time());
    } else {
      Told told = event.as(Told.class);
      changes.changed(
          customerId,
          RenewedMatters.by(event.type(), told.sections(), told.part()),
          event.time(),
          event.actor());
    }
  }
}
