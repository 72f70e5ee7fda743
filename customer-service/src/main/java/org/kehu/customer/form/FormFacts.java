package org.kehu.customer.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.dossier.CompetitorDealing;
import org.kehu.customer.dossier.DecisionMaker;
import org.kehu.customer.dossier.Parts;
import org.kehu.customer.file.EnterpriseBasics;
import org.kehu.customer.file.Profile;
import org.kehu.customer.trade.YearlyVolume;
import org.kehu.kit.crypto.Disclosure;
import org.kehu.kit.money.Money;

/**
 * What is known of a customer, as far as the reader may see persons.
 *
 * @param profile masked already
 * @param purchases newest year first
 * @param persons how much of the dossier's persons is shown
 */
record FormFacts(
    Profile profile,
    Parts parts,
    List<CompetitorDealing> competitors,
    List<YearlyVolume> purchases,
    Disclosure persons) {

  EnterpriseBasics basics() {
    return Objects.requireNonNullElse(profile.enterprise(), EnterpriseBasics.EMPTY);
  }

  <P> @Nullable Object of(@Nullable P part, Function<P, @Nullable Object> item) {
    return Optional.ofNullable(part).map(item).orElse(null);
  }

  @Nullable String makers() {
    return parts.decisionMaking() == null
        ? null
        : joined(parts.decisionMaking().makers().stream().map(this::maker).toList());
  }

  private String maker(DecisionMaker maker) {
    DecisionMaker shown = maker.shown(persons);
    return List.of(
            Optional.ofNullable(shown.name()),
            Optional.ofNullable(shown.position()),
            Optional.ofNullable(shown.role()))
        .stream()
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  @Nullable String rivals() {
    return joined(competitors.stream().map(CompetitorDealing::competitor).toList());
  }

  @Nullable String orders() {
    return joined(
        purchases.stream()
            .filter(year -> year.orders() > 0)
            .map(year -> year.year() + ": " + year.orders() + " / " + amount(year.ordered()))
            .toList());
  }

  static @Nullable String amount(@Nullable Money money) {
    return money == null ? null : money.amount().toPlainString() + " " + money.currency();
  }

  static @Nullable String joined(List<?> items) {
    return items.isEmpty()
        ? null
        : items.stream().map(Object::toString).collect(Collectors.joining("; "));
  }
}
