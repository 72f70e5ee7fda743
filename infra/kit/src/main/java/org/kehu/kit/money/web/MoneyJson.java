package org.kehu.kit.money.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.Money;

/**
 * An amount as the API writes it: a decimal string, so that no reader rounds it.
 *
 * @param amount yuan with at most two decimals
 * @param currency only CNY, which is also the default
 */
@Schema(name = "Money", example = "{\"amount\": \"520000.00\", \"currency\": \"CNY\"}")
@SuppressWarnings("AmbiguousMethodReference")
public record MoneyJson(
    @NotNull @Size(max = 20) @Pattern(regexp = "\\d{1,13}(\\.\\d{1,2})?") String amount,
    @Nullable @Pattern(regexp = "CNY") String currency) {

  /** As the API writes it. */
  public static @Nullable MoneyJson of(@Nullable Money money) {
    return money == null ? null : new MoneyJson(money.amount().toPlainString(), money.currency());
  }

  /** The amount that was sent. */
  public Money toMoney() {
    return Money.yuan(amount);
  }

  /** The amount that was sent, if one was. */
  public static @Nullable Money toMoney(@Nullable MoneyJson json) {
    return json == null ? null : Money.yuan(json.amount());
  }
}
