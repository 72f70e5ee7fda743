package org.kehu.customer.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.customfield.CustomValues;
import org.kehu.customer.duplicate.DuplicateKey;

/**
 * The sections of a file that its keepers fill in (catalogue C-01 to C-07).
 *
 * @param enterpriseName 企业名称; null for individuals, whose name is personal
 * @param enterprise null for individuals
 * @param custom what it holds in custom fields (M9)
 */
public record Profile(
    @Nullable String enterpriseName,
    PersonalData personal,
    @Nullable EnterpriseBasics enterprise,
    Market market,
    Cooperation cooperation,
    Lead lead,
    CustomValues custom) {

  private static final String NO_NAME = "****";

  /** One without custom fields. */
  public Profile(
      @Nullable String enterpriseName,
      PersonalData personal,
      @Nullable EnterpriseBasics enterprise,
      Market market,
      Cooperation cooperation,
      Lead lead) {
    this(enterpriseName, personal, enterprise, market, cooperation, lead, CustomValues.NONE);
  }

  /** An enterprise of which only the name is known. */
  public static Profile ofEnterprise(String name) {
    return new Profile(
        name,
        PersonalData.EMPTY,
        EnterpriseBasics.EMPTY,
        Market.UNKNOWN,
        Cooperation.UNKNOWN,
        Lead.UNKNOWN);
  }

  /** The customer's name, whoever it is; stars for a person's that is hidden or was erased. */
  public String name() {
    return Objects.requireNonNullElse(
        enterpriseName == null ? personal.name() : enterpriseName, NO_NAME);
  }

  /** The same with other personal data. */
  public Profile with(PersonalData other) {
    return new Profile(enterpriseName, other, enterprise, market, cooperation, lead, custom);
  }

  /** The same with other values of custom fields. */
  public Profile with(CustomValues other) {
    return new Profile(enterpriseName, personal, enterprise, market, cooperation, lead, other);
  }

  /** The same of an enterprise with another name. */
  public Profile named(@Nullable String other) {
    return enterpriseName == null || other == null
        ? this
        : new Profile(other, personal, enterprise, market, cooperation, lead, custom);
  }

  /** Refuses what could not be kept, each item named. */
  public void requireSound(CustomerKind kind) {
    ProfileCheck.refuse(kind, this);
  }

  /** By what a second file of the same customer is found (C-27). */
  public List<DuplicateKey> duplicateKeys(CustomerKind kind) {
    List<DuplicateKey> keys = new ArrayList<>();
    if (enterpriseName != null) {
      keys.add(DuplicateKey.ofEnterpriseName(enterpriseName));
    }
    if (enterprise != null && enterprise.creditCode() != null) {
      keys.add(DuplicateKey.ofCreditCode(enterprise.creditCode()));
    }
    if (personal.phone() != null) {
      keys.add(DuplicateKey.ofPhone(kind.name(), personal.phone()));
    }
    if (personal.name() != null && personal.address() != null) {
      keys.add(DuplicateKey.ofPersonAt(personal.name(), personal.address()));
    }
    return keys;
  }
}
