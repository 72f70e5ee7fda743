package org.kehu.customer.loyalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.kit.call.Call;
import org.kehu.kit.money.Money;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Books points and coupons, under the rights to the customers' files. */
@Service
public class LoyaltyDesk {

  private final LoyaltyAccounts accounts;
  private final CustomerDesk files;
  private final Policies policies;
  private final LoyaltyMetrics metrics;
  private final CustomerProperties properties;
  private final Clock clock;

  LoyaltyDesk(
      LoyaltyAccounts accounts,
      CustomerDesk files,
      Policies policies,
      LoyaltyMetrics metrics,
      CustomerProperties properties,
      Clock clock) {
    this.accounts = accounts;
    this.files = files;
    this.policies = policies;
    this.metrics = metrics;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * What a customer has.
   *
   * @param account null while the customer never had anything
   */
  public record Standing(
      @Nullable LoyaltyAccount account, LoyaltyPolicy.Level level, LocalDate today) {}

  /** What a command made, and what the customer has then. */
  public record Changed(Stored<LoyaltyAccount> stored, Standing standing) {}

  /** What a customer has; 404 when the file may not be seen. */
  public Standing of(String customerId) {
    return standing(accounts.find(files.get(customerId).id()).orElse(null));
  }

  /** Points for what was paid, as the policy rates it. */
  public Changed earn(String customerId, Money paid, String reference, String reason) {
    long points =
        paid.amount()
            .multiply(rules().pointsPerYuan())
            .setScale(0, RoundingMode.DOWN)
            .min(BigDecimal.valueOf(Long.MAX_VALUE))
            .longValue();
    return move(customerId, new MovePoints(Entry.Kind.EARNED, points, reference, reason));
  }

  /** Points come or go. */
  public Changed move(String customerId, MovePoints command) {
    Instant now = clock.instant();
    Customer customer = files.get(customerId);
    return changed(customer, account -> account.move(command, now, by()));
  }

  /** The customer gets a coupon, for points or as a gift. */
  public Changed issue(String customerId, String kindCode) {
    LoyaltyPolicy.CouponKind kind =
        rules()
            .coupon(kindCode)
            .orElseThrow(() ->
                LoyaltyProblem.COUPON_KIND_UNKNOWN
                    .problem()
                    .with("kind", kindCode)
                    .with(
                        "known",
                        rules().coupons().stream().map(LoyaltyPolicy.CouponKind::code).toList()));
    Instant now = clock.instant();
    Customer customer = files.get(customerId);
    return changed(customer, account -> account.issue(kind, today(), now, by()));
  }

  /** A coupon is redeemed for something, once. */
  public Changed redeem(String customerId, String couponId, String reference) {
    Instant now = clock.instant();
    Customer customer = files.get(customerId);
    return changed(customer, account -> account.redeem(couponId, reference, today(), now));
  }

  private Changed changed(Customer customer, Function<LoyaltyAccount, List<LoyaltyEvent>> verb) {
    Stored<LoyaltyAccount> stored = accounts.change(customer, verb);
    metrics.changed();
    return new Changed(stored, standing(stored.aggregate()));
  }

  private Standing standing(@Nullable LoyaltyAccount account) {
    return new Standing(account, rules().levelOf(account == null ? 0 : account.earned()), today());
  }

  private LoyaltyPolicy rules() {
    return policies.at(LoyaltyPolicy.KIND, clock.instant()).value();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), properties.zone());
  }

  private static String by() {
    return Call.current().caller().id();
  }
}
