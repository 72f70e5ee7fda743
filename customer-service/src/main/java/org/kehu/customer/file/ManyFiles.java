package org.kehu.customer.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.SecurityRules;
import org.kehu.customer.duplicate.DuplicateMark;
import org.kehu.customer.duplicate.KeyClaims;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.call.IdempotencyKey;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Creation;
import org.springframework.stereotype.Component;

/**
 * Opens the files of a list with a few commands for all of them. Whatever needs a closer look is
 * left to {@link CustomerDesk#register}, one by one: what a request with the same key has made,
 * what is like a file or an earlier entry, and what is refused.
 */
@Component
public class ManyFiles {

  private final Customers customers;
  private final Tracer tracer;
  private final Opening opening;
  private final Placements placements;
  private final KeyClaims claims;
  private final FileMetrics metrics;

  ManyFiles(
      Customers customers,
      Tracer tracer,
      Opening opening,
      Placements placements,
      KeyClaims claims,
      FileMetrics metrics) {
    this.customers = customers;
    this.tracer = tracer;
    this.opening = opening;
    this.placements = placements;
    this.claims = claims;
    this.metrics = metrics;
  }

  /**
   * A file to open.
   *
   * @param call that asks for it, with an idempotency key of its own
   */
  public record Entry(Call call, RegisterCustomer command) {

    private IdempotencyKey key() {
      return Objects.requireNonNull(call.idempotencyKey(), "each entry has its key");
    }
  }

  /** An entry on its way to become a file. */
  private record Draft(Entry entry, String id, List<DuplicateMark> marks) {

    private Set<String> values() {
      return marks.stream().flatMap(mark -> mark.anyOf().stream()).collect(Collectors.toSet());
    }

    private boolean isLike(Set<String> carried) {
      return marks.stream().anyMatch(mark -> mark.isAmong(carried));
    }
  }

  /**
   * Opens the files that nothing stands against.
   *
   * @return the values of the keys of those; the others are to be registered, in their order
   */
  public Set<String> open(List<Entry> entries) {
    List<Draft> drafts = unlike(fresh(entries));
    Set<String> claimed = claims.claimFree(claimsOf(drafts));
    List<Draft> ours = drafts.stream().filter(draft -> claimed.contains(draft.id())).toList();
    Set<String> opened = new HashSet<>();
    try {
      Set<String> carried = customers.carried(valuesOf(ours));
      List<Creation<Customer, CustomerEvent>> creations = new Works().of(ours, carried);
      for (Customer file : customers.insertAll(creations)) {
        metrics.registered(file);
        opened.add(file.id());
      }
    } finally {
      ours.stream()
          .filter(draft -> !opened.contains(draft.id()))
          .forEach(draft -> claims.release(draft.id(), draft.marks()));
    }
    return ours.stream()
        .filter(draft -> opened.contains(draft.id()))
        .map(draft -> draft.entry().key().value())
        .collect(Collectors.toSet());
  }

  /** Those that no earlier request with the same key has made. */
  private List<Draft> fresh(List<Entry> entries) {
    Set<String> made = customers.made(entries.stream().map(Entry::key).toList());
    return entries.stream()
        .filter(entry -> !made.contains(entry.key().value()))
        .map(entry -> {
          RegisterCustomer command = entry.command();
          return new Draft(entry, Ids.next(), tracer.marksOf(command.kind(), command.profile()));
        })
        .toList();
  }

  /** Those that are like none before them: of two that are alike the first is opened first. */
  private static List<Draft> unlike(List<Draft> drafts) {
    Set<String> before = new HashSet<>();
    List<Draft> unlike = new ArrayList<>();
    for (Draft draft : drafts) {
      if (!draft.isLike(before)) {
        unlike.add(draft);
      }
      before.addAll(draft.values());
    }
    return unlike;
  }

  private static Map<String, List<DuplicateMark>> claimsOf(List<Draft> drafts) {
    return drafts.stream().collect(Collectors.toMap(Draft::id, Draft::marks));
  }

  private static Set<String> valuesOf(List<Draft> drafts) {
    return drafts.stream().flatMap(draft -> draft.values().stream()).collect(Collectors.toSet());
  }

  /** The work of one call of this: where files belong is asked once for all of one place. */
  private final class Works {

    private final Map<Place, Placement> places = new HashMap<>();

    private record Place(@Nullable String ownerId, @Nullable String departmentId, Caller caller) {}

    List<Creation<Customer, CustomerEvent>> of(List<Draft> drafts, Set<String> carried) {
      List<Creation<Customer, CustomerEvent>> creations = new ArrayList<>();
      for (Draft draft : drafts) {
        Change<Customer, CustomerEvent> change = draft.isLike(carried) ? null : change(draft);
        if (change != null) {
          creations.add(new Creation<>(draft.entry().call(), change));
        }
      }
      return creations;
    }

    private @Nullable Change<Customer, CustomerEvent> change(Draft draft) {
      Caller caller = draft.entry().call().caller();
      RegisterCustomer command = draft.entry().command();
      try {
        SecurityRules.requireClearance(caller, command.level());
        Place place = new Place(command.ownerId(), command.departmentId(), caller);
        return draft
            .entry()
            .call()
            .within(() -> opening.open(draft.id(), command, placed(place), List.of(), caller));
      } catch (Problem refused) {
        // Told when it is registered by itself.
        return null;
      }
    }

    private Placement placed(Place place) {
      Placement known = places.get(place);
      Placement placed =
          known == null
              ? placements.place(place.ownerId(), place.departmentId(), place.caller())
              : known;
      places.put(place, placed);
      return placed;
    }
  }
}
