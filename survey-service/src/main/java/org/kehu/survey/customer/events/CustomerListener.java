package org.kehu.survey.customer.events;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.copy.Kept;
import org.kehu.kit.inbox.CopyProjection;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.survey.Topics;
import org.kehu.survey.customer.AccessFollower;
import org.kehu.survey.customer.KnownCustomer;
import org.kehu.survey.customer.KnownCustomers;
import org.springframework.stereotype.Component;

/**
 * Copies customers, and lets everything that belongs to one follow when its people or its level
 * change, so that nobody sees a response longer than the customer's file.
 */
@Component
class CustomerListener extends CopyProjection<KnownCustomer> {

  /** What this service reads of {@code kehu.customer.internal.v1}. */
  record CustomerState(
      String customerId,
      @Nullable String grade,
      @Nullable String tier,
      @Nullable String region,
      @Nullable String ownerId,
      @Nullable List<String> scope,
      Level level,
      @Nullable String mergedInto) {

    KnownCustomer known() {
      return new KnownCustomer(
          customerId,
          grade,
          tier,
          region,
          ownerId,
          scope == null ? Set.of() : Set.copyOf(scope),
          level.rank(),
          mergedInto);
    }
  }

  private final List<AccessFollower> followers;

  CustomerListener(KnownCustomers customers, List<AccessFollower> followers) {
    super("customers", Topics.CUSTOMER_INTERNAL, customers.copies());
    this.followers = followers;
  }

  @Override
  protected KnownCustomer read(IncomingEvent state) {
    return state.as(CustomerState.class).known();
  }

  @Override
  protected void kept(String id, Kept<KnownCustomer> kept) {
    if (isToBeTold(kept)) {
      kept.now().ifPresent(this::tell);
    }
  }

  @Override
  protected Set<String> concerned(Map<String, Kept<KnownCustomer>> kept) {
    Set<String> told = new HashSet<>(kept.keySet());
    told.removeIf(id -> !isToBeTold(Objects.requireNonNull(kept.get(id))));
    return followers.stream()
        .flatMap(follower -> follower.concerned(told).stream())
        .collect(Collectors.toSet());
  }

  /** Even if unchanged when it was unknown before: what was hidden meanwhile is shown now. */
  private static boolean isToBeTold(Kept<KnownCustomer> kept) {
    return kept.isRepeat()
        || !kept.before().map(KnownCustomer::access).equals(kept.now().map(KnownCustomer::access));
  }

  private void tell(KnownCustomer customer) {
    followers.forEach(follower -> follower.follow(customer.id(), customer.access()));
  }
}
