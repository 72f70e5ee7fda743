package org.kehu.visit.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Tokens;
import org.kehu.visit.care.CareDayEvent.CareDayAccessChanged;
import org.kehu.visit.care.CareDayEvent.CareDayCorrected;
import org.kehu.visit.care.CareDayEvent.CareDayEnded;
import org.kehu.visit.care.CareDayEvent.CareDayNoted;
import org.kehu.visit.customer.CustomerMatter;
import org.kehu.visit.customer.KnownCustomer;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A day of the year on which a customer is thought of (关怀日, catalogue V-30): before it comes, an
 * occasion is planned for who looks after the customer. Neither year nor name is kept.
 */
@Document("care_days")
public class CareDay extends CustomerMatter {

  private CareDayKind kind = CareDayKind.BIRTHDAY;
  private CareWho whose = CareWho.CUSTOMER;
  private @Nullable CareDate date;
  private String notedById = "";
  private @Nullable LocalDate nextOn;
  private boolean ended;

  private CareDay() {}

  /** A day that was noted; told as {@link #noted()}. */
  static CareDay note(
      KnownCustomer customer,
      CareDayKind kind,
      CareWho whose,
      CareDate date,
      String by,
      LocalDate today) {
    CareDay day = new CareDay();
    day.kind = kind;
    day.whose = whose;
    day.notedById = by;
    day.take(date, today);
    day.concern(customer);
    return day;
  }

  /** The event of a day that was noted. */
  static CareDayEvent noted() {
    return new CareDayNoted();
  }

  List<CareDayEvent> correct(CareDate other, LocalDate today) {
    if (ended) {
      throw CareProblem.CARE_DAY_ENDED.problem();
    }
    if (other.equals(date)) {
      return List.of();
    }
    take(other, today);
    return List.of(new CareDayCorrected());
  }

  /** It is kept no more; its date is forgotten. */
  List<CareDayEvent> end() {
    if (ended) {
      return List.of();
    }
    ended = true;
    date = null;
    nextOn = null;
    return List.of(new CareDayEnded());
  }

  /** The occasion for it is planned: the next one comes in another year. */
  List<CareDayEvent> plannedFor(LocalDate on) {
    if (on.equals(nextOn) && date != null) {
      nextOn = date.next(on.plusDays(1)).orElse(null);
    }
    return List.of();
  }

  /** Takes over the customer's rights; of who is erased nothing is known any more. */
  List<CareDayEvent> follow(KnownCustomer customer) {
    List<CareDayEvent> events = new ArrayList<>();
    if (carryRightsOf(customer)) {
      events.add(new CareDayAccessChanged());
    }
    if (customer.erased()) {
      events.addAll(end());
    }
    return events;
  }

  private void take(CareDate next, LocalDate today) {
    date = next;
    nextOn = next.next(today).orElse(null);
  }

  @Override
  protected Set<String> workers() {
    return Set.of(Tokens.own(notedById));
  }

  @Override
  public String subjectKind() {
    return "care-day";
  }

  public CareDayKind kind() {
    return kind;
  }

  public CareWho whose() {
    return whose;
  }

  /** Null when it is kept no more. */
  public @Nullable CareDate date() {
    return date;
  }

  public String notedById() {
    return notedById;
  }

  /** When it comes next, and no occasion is planned for it yet. */
  public @Nullable LocalDate nextOn() {
    return nextOn;
  }

  public boolean ended() {
    return ended;
  }
}
