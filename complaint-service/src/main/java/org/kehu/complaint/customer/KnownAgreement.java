package org.kehu.complaint.customer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An agreement with a customer as customer-service told of it, as far as it grants a service level
 * (服务协议, field M13).
 *
 * @param id of the agreement
 * @param customerId whose agreement it is; a merge of files leaves it as it was
 * @param number as people write it, {@code XY-2026-000123}
 * @param covers when which level is or was owed, oldest first
 */
@Document("known_agreements")
public record KnownAgreement(@Id String id, String customerId, String number, List<Cover> covers) {

  /** Copies. */
  public KnownAgreement {
    covers = List.copyOf(covers);
  }

  /**
   * A stretch of time with one service level.
   *
   * @param version of the agreement that says so
   * @param level code of the service level
   * @param from when it begins
   * @param until when it is over, itself no part of it
   * @param matters kinds of contact by name; empty for every kind
   * @param products codes or names of products; empty for every product
   */
  public record Cover(
      int version,
      String level,
      Instant from,
      Instant until,
      Set<String> matters,
      List<String> products) {

    /** Copies. */
    public Cover {
      matters = Set.copyOf(matters);
      products = List.copyOf(products);
    }

    /** How it stands to a matter at a time. */
    public Standing standing(String matter, @Nullable String product, Instant at) {
      if (at.isBefore(from)) {
        return Standing.NOT_YET;
      }
      if (!at.isBefore(until)) {
        return Standing.OVER;
      }
      if (!matters.isEmpty() && !matters.contains(matter)) {
        return Standing.OTHER_MATTER;
      }
      return covers(product) ? Standing.IN_FORCE : Standing.OTHER_PRODUCT;
    }

    private boolean covers(@Nullable String product) {
      return products.isEmpty()
          || (product != null && products.stream().anyMatch(product.strip()::equalsIgnoreCase));
    }
  }

  /** Whether a cover holds for a matter at a time, and if not, why. */
  public enum Standing {
    /** 有效. */
    IN_FORCE,
    /** 尚未生效. */
    NOT_YET,
    /** 已到期、已变更或已终止. */
    OVER,
    /** 不含此类来件. */
    OTHER_MATTER,
    /** 不含此产品. */
    OTHER_PRODUCT
  }
}
