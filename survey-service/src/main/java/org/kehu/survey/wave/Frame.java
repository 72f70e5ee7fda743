package org.kehu.survey.wave;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.customer.KnownCustomer;
import org.kehu.survey.customer.KnownCustomers;
import org.springframework.stereotype.Component;

/** All customers whom a wave could ask (抽样框), in the order of their ids. */
@Component
class Frame {

  private static final int PIECE = 200;

  private final KnownCustomers customers;

  Frame(KnownCustomers customers) {
    this.customers = customers;
  }

  /**
   * Some of them.
   *
   * @param customers those who fulfil the target
   * @param last id of the last one looked at; null when there are no more
   */
  record Piece(List<KnownCustomer> customers, @Nullable String last) {}

  /** Those behind an id. */
  Piece after(@Nullable String id, Wave wave) {
    List<KnownCustomer> next = customers.after(id, PIECE);
    List<KnownCustomer> eligible = next.stream().filter(one -> isAsked(one, wave)).toList();
    return new Piece(eligible, next.size() < PIECE ? null : next.getLast().id());
  }

  /** Who was merged into another is asked as that other. */
  private static boolean isAsked(KnownCustomer customer, Wave wave) {
    return customer.mergedInto() == null
        && wave.upTo().covers(customer.level())
        && wave.target().fits(customer);
  }
}
