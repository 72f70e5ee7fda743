package org.kehu.customer.upkeep.events;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.upkeep.Matter;

/** Which matters of a file a told change brings up to date. */
final class RenewedMatters {

  private static final String CHANGED = "kehu.customer.customer-changed.v1";
  private static final String GATHERED = "kehu.customer.dossier-part-kept.v1";

  private static final Map<String, Matter> BY_SECTION =
      Map.of(
          "NAME", Matter.BASICS,
          "ENTERPRISE", Matter.BASICS,
          "INDIVIDUAL", Matter.BASICS,
          "MARKET", Matter.BASICS,
          "CONTACT", Matter.CONTACT,
          "COOPERATION", Matter.COOPERATION);

  private static final Map<String, Matter> BY_PART =
      Map.of(
          "CHARACTERISTICS", Matter.BASICS,
          "BACKGROUND", Matter.BASICS,
          "CHANNEL", Matter.BASICS,
          "PROPERTY", Matter.BASICS,
          "DECISION_MAKING", Matter.CONTACT,
          "NEEDS", Matter.DEMANDS,
          "BUSINESS_STATE", Matter.BUSINESS,
          "TRADING_STATE", Matter.COOPERATION,
          "RELATIONSHIP", Matter.COOPERATION);

  private static final Map<String, Matter> BY_TYPE =
      Map.of(
          "kehu.customer.annual-report-kept.v1", Matter.BUSINESS,
          "kehu.customer.competitors-changed.v1", Matter.BUSINESS,
          "kehu.customer.status-changed.v1", Matter.COOPERATION,
          "kehu.customer.agreement-signed.v1", Matter.COOPERATION,
          "kehu.customer.agreement-terminated.v1", Matter.COOPERATION);

  private RenewedMatters() {}

  static Set<String> types() {
    Set<String> types = new java.util.TreeSet<>(BY_TYPE.keySet());
    types.add(CHANGED);
    types.add(GATHERED);
    return types;
  }

  /** What a section or part that is not known yet concerns nobody can say. */
  static Set<Matter> by(String type, @Nullable Set<String> sections, @Nullable String part) {
    Set<Matter> matters = EnumSet.noneOf(Matter.class);
    if (type.equals(CHANGED) && sections != null) {
      sections.forEach(section -> add(matters, BY_SECTION.get(section)));
    } else if (type.equals(GATHERED) && part != null) {
      add(matters, BY_PART.get(part));
    } else {
      add(matters, BY_TYPE.get(type));
    }
    return matters;
  }

  private static void add(Set<Matter> matters, @Nullable Matter matter) {
    if (matter != null) {
      matters.add(matter);
    }
  }
}
