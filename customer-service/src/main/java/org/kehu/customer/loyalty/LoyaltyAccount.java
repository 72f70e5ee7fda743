package org.kehu.customer.loyalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerSheet;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.money.Money;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A customer's points and coupons. The ledger always adds up: the balance is what was carried
 * forward plus all entries behind it, and is never below zero. It has the customer's id and is
 * reached through the customer's file only. The last two hundred entries are kept here, older ones
 * are carried forward; the audit trail keeps all.
 */
@Document("loyalty_accounts")
public final class LoyaltyAccount extends CustomerSheet {

  private static final int KEPT_ENTRIES = 200;
  private static final int MOST_OPEN_COUPONS = 100;
  private static final int KEPT_COUPONS = 200;
  private static final long MOST_POINTS = 1_000_000_000_000L;

  private long carried;
  private long balance;
  private long earned;
  private long lastNumber;
  private List<Entry> entries = new ArrayList<>();
  private List<Coupon> coupons = new ArrayList<>();

  private LoyaltyAccount() {}

  private LoyaltyAccount(Customer customer) {
    super(customer);
  }

  /** The account of a customer who has nothing. */
  static LoyaltyAccount of(Customer customer) {
    return new LoyaltyAccount(customer);
  }

  /**
   * Points come or go; the same reference with the same points changes nothing.
   *
   * @throws org.kehu.kit.problem.Problem 422 when the balance would go below zero or out of range,
   *     409 when the reference stands for other points
   */
  List<LoyaltyEvent> move(MovePoints command, Instant at, String by) {
    Optional<Entry> known =
        entries.stream().filter(one -> one.reference().equals(command.reference())).findFirst();
    if (known.isPresent()) {
      if (known.get().saysTheSameAs(command.kind(), command.points())) {
        return List.of();
      }
      throw LoyaltyProblem.POINTS_REFERENCE_KNOWN.problem().with("reference", command.reference());
    }
    return List.of(new LoyaltyEvent.PointsChanged(booked(command, at, by)));
  }

  private Entry booked(MovePoints command, Instant at, String by) {
    long after = balance + command.points();
    if (after < 0) {
      throw LoyaltyProblem.POINTS_TOO_FEW.problem().with("balance", balance);
    }
    if (after > MOST_POINTS) {
      throw LoyaltyProblem.POINTS_TOO_MANY.problem().with("most", MOST_POINTS);
    }
    balance = after;
    earned = Math.max(0, earned + (command.kind() == Entry.Kind.SPENT ? 0 : command.points()));
    lastNumber++;
    Entry entry =
        new Entry(
            lastNumber,
            command.kind(),
            command.points(),
            command.reference(),
            command.reason(),
            after,
            at,
            by);
    entries.add(entry);
    while (entries.size() > KEPT_ENTRIES) {
      carried += entries.removeFirst().points();
    }
    return entry;
  }

  /** The customer gets a coupon, for points or as a gift. */
  List<LoyaltyEvent> issue(LoyaltyPolicy.CouponKind kind, LocalDate today, Instant at, String by) {
    if (coupons.stream().filter(coupon -> coupon.isOpenOn(today)).count() >= MOST_OPEN_COUPONS) {
      throw LoyaltyProblem.COUPONS_TOO_MANY.problem().with("most", MOST_OPEN_COUPONS);
    }
    Coupon coupon =
        new Coupon(
            Ids.next(),
            kind.code(),
            Money.yuan(kind.value()),
            today.plusDays(kind.validDays()),
            at,
            null,
            null);
    List<LoyaltyEvent> events = new ArrayList<>();
    if (kind.cost() > 0) {
      MovePoints price =
          new MovePoints(Entry.Kind.SPENT, -kind.cost(), "coupon/" + coupon.id(), kind.code());
      events.add(new LoyaltyEvent.PointsChanged(booked(price, at, by)));
    }
    coupons.add(coupon);
    forgetOldCoupons(today);
    events.add(new LoyaltyEvent.CouponIssued(coupon));
    return events;
  }

  private void forgetOldCoupons(LocalDate today) {
    while (coupons.size() > KEPT_COUPONS) {
      coupons.remove(
          coupons.stream().filter(coupon -> !coupon.isOpenOn(today)).findFirst().orElseThrow());
    }
  }

  /**
   * A coupon is redeemed, once; for the same thing again changes nothing.
   *
   * @throws org.kehu.kit.problem.Problem 404 for another's coupon, 409 when it was redeemed for
   *     something else or has expired
   */
  List<LoyaltyEvent> redeem(String couponId, String reference, LocalDate today, Instant at) {
    Coupon coupon =
        coupons.stream()
            .filter(one -> one.id().equals(couponId))
            .findFirst()
            .orElseThrow(() -> LoyaltyProblem.COUPON_UNKNOWN.problem().with("couponId", couponId));
    if (coupon.isRedeemed()) {
      if (reference.equals(coupon.redeemedFor())) {
        return List.of();
      }
      throw LoyaltyProblem.COUPON_REDEEMED.problem().with("couponId", couponId);
    }
    if (!coupon.isOpenOn(today)) {
      throw LoyaltyProblem.COUPON_EXPIRED.problem().with("validUntil", coupon.validUntil());
    }
    Coupon redeemed = coupon.redeemed(reference, at);
    coupons.set(coupons.indexOf(coupon), redeemed);
    return List.of(new LoyaltyEvent.CouponRedeemed(redeemed));
  }

  @Override
  public String subjectKind() {
    return "loyalty";
  }

  /** Points that may be spent. */
  public long balance() {
    return balance;
  }

  /** Points that came in all, with what was put right; makes the level. */
  public long earned() {
    return earned;
  }

  /** Balance before the oldest entry that is kept. */
  public long carried() {
    return carried;
  }

  /** Oldest first. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Oldest first. */
  public List<Coupon> coupons() {
    return List.copyOf(coupons);
  }
}
