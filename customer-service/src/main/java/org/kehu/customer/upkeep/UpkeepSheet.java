package org.kehu.customer.upkeep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerSheet;
import org.kehu.customer.file.CustomerStatus;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How far a customer's file is up to date: matter by matter, with the open work on each, and its
 * reviews. It has the customer's id and is reached through the customer's file only.
 */
@Document("upkeep_sheets")
public final class UpkeepSheet extends CustomerSheet {

  private String number = "";
  private @Nullable String updaterId;
  private boolean resting;
  private List<UpkeepItem> items = new ArrayList<>();
  private Reviewing reviewing = Reviewing.from(Instant.EPOCH);
  private List<MonthlyAdditions> additions = new ArrayList<>();
  private Set<String> attention = new LinkedHashSet<>();
  private @Nullable Instant overdueSince;
  private @Nullable Instant watchAt;

  private UpkeepSheet() {}

  private UpkeepSheet(Customer customer, Instant openedAt) {
    super(customer);
    for (Matter matter : Matter.values()) {
      items.add(UpkeepItem.opened(matter, openedAt));
    }
    reviewing = Reviewing.from(openedAt);
  }

  /** The sheet of a customer whose file is as it was opened. */
  static UpkeepSheet of(Customer customer) {
    return of(customer, customer.createdAt());
  }

  static UpkeepSheet of(Customer customer, Instant openedAt) {
    UpkeepSheet sheet = new UpkeepSheet(customer, openedAt);
    sheet.concern(customer);
    return sheet;
  }

  /** Takes over whose work it is; of a lost customer or a deleted file nothing is asked. */
  List<UpkeepEvent> concern(Customer customer) {
    boolean moved =
        !Objects.equals(updaterId, customer.updaterId())
            || !departmentId().equals(customer.departmentId());
    boolean working = openWork().findAny().isPresent();
    number = customer.number();
    updaterId = customer.updaterId();
    resting = customer.isHidden() || customer.status() == CustomerStatus.LOST;
    if (customer.isHidden()) {
      hide();
    }
    if (resting) {
      items.replaceAll(UpkeepItem::atRest);
      reviewing = reviewing.atRest();
    }
    if (working && resting) {
      return List.of(new UpkeepEvent.UpkeepRested());
    }
    return working && moved ? List.of(new UpkeepEvent.UpdaterChanged()) : List.of();
  }

  /** The file was changed: what it concerns is up to date as of then. */
  List<UpkeepEvent> changed(Set<Matter> matters, UpkeepPlan plan, Instant at, String by) {
    additions = MonthlyAdditions.more(additions, plan.monthOf(at));
    List<UpkeepEvent> events = new ArrayList<>();
    items.replaceAll(item -> {
      if (!matters.contains(item.matter()) || !item.renewedAt().isBefore(at)) {
        return item;
      }
      if (item.open() != null) {
        events.add(new UpkeepEvent.MatterRenewed(item.matter(), Renewal.CHANGED));
      }
      return item.renewed(Renewal.CHANGED, at, by);
    });
    return events;
  }

  /** Somebody looked, and nothing had changed. */
  List<UpkeepEvent> confirm(Set<Matter> matters, Instant at, String by) {
    requireWatched();
    List<UpkeepEvent> events = new ArrayList<>();
    items.replaceAll(item -> {
      if (!matters.contains(item.matter())) {
        return item;
      }
      events.add(new UpkeepEvent.MatterRenewed(item.matter(), Renewal.CONFIRMED));
      return item.renewed(Renewal.CONFIRMED, at, by);
    });
    return events;
  }

  /** There was trade: what is renewed at trade, and was not since, is due. */
  List<UpkeepEvent> traded(UpkeepPlan plan, Instant at) {
    additions = MonthlyAdditions.more(additions, plan.monthOf(at));
    return resting
        ? List.of()
        : ask(
            item -> plan.isRenewedAtTrade(item.matter()) && item.renewedAt().isBefore(at),
            item -> plan.work(item, Cause.TRADE, at, null));
  }

  /** Somebody noticed that a matter is no longer right; what is asked for already stays so. */
  List<UpkeepEvent> report(Matter matter, String note, UpkeepPlan plan, Instant at) {
    requireWatched();
    return ask(item -> item.matter() == matter, item -> plan.work(item, Cause.REPORTED, at, note));
  }

  /** The department has reviewed the file; nobody reviews what is their own to keep. */
  List<UpkeepEvent> review(Review review, UpkeepPlan plan) {
    requireWatched();
    if (review.by().equals(updaterId)) {
      throw UpkeepProblem.UPKEEP_OWN_REVIEW.problem().with("number", number);
    }
    reviewing = reviewing.made(review);
    List<UpkeepEvent> events = new ArrayList<>();
    events.add(new UpkeepEvent.FileReviewed(review));
    events.addAll(
        ask(
            item -> review.outdated().contains(item.matter()),
            item -> plan.work(item, Cause.REVIEW, review.at(), review.finding())));
    return events;
  }

  private List<UpkeepEvent> ask(Predicate<UpkeepItem> which, Function<Matter, OpenUpdate> work) {
    List<UpkeepEvent> events = new ArrayList<>();
    items.replaceAll(item ->
        item.open() == null && which.test(item)
            ? item.asking(work.apply(item.matter()), events)
            : item);
    return events;
  }

  private void requireWatched() {
    if (resting) {
      throw UpkeepProblem.UPKEEP_AT_REST.problem().with("number", number);
    }
  }

  /** Looks at what is due and what is late by then. */
  List<UpkeepEvent> watch(UpkeepPlan plan, Instant now) {
    List<UpkeepEvent> events = new ArrayList<>();
    if (!resting) {
      items.replaceAll(item -> item.watched(plan, now, events));
      reviewing = reviewing.watched(plan, now, events);
    }
    attention = new LinkedHashSet<>(Attention.of(this));
    boolean overdue = openWork().anyMatch(OpenUpdate::overdue);
    overdueSince = overdue ? Objects.requireNonNullElse(overdueSince, now) : null;
    watchAt = resting ? null : NextLook.at(this, plan, now);
    return events;
  }

  private Stream<OpenUpdate> openWork() {
    return Stream.concat(items.stream().map(UpkeepItem::open), Stream.ofNullable(reviewing.open()))
        .filter(Objects::nonNull);
  }

  @Override
  public String subjectKind() {
    return "upkeep";
  }

  /** The customer's. */
  public String number() {
    return number;
  }

  /** Who keeps it up to date: the designated person, else the owner; null for the department. */
  public @Nullable String updaterId() {
    return updaterId;
  }

  /** Whether nothing is asked: the customer is lost. */
  public boolean isResting() {
    return resting;
  }

  /** One for each matter. */
  public List<UpkeepItem> items() {
    return List.copyOf(items);
  }

  /** How far its reviews have come. */
  public Reviewing reviewing() {
    return reviewing;
  }

  /** How often material came, month by month, oldest first; the last two years. */
  public List<MonthlyAdditions> additions() {
    return List.copyOf(additions);
  }

  /** Since when something is overdue; null while nothing is. */
  public @Nullable Instant overdueSince() {
    return overdueSince;
  }

  /** When it is looked at again; null when nothing is asked. */
  @Nullable Instant watchAt() {
    return watchAt;
  }
}
