package org.kehu.visit.rota;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.kehu.visit.rota.turn.Hindrance;
import org.kehu.visit.rota.turn.SkipEffect;

/**
 * The rules of reception in turn (catalogue V-46 … V-50, C-121, K-13).
 *
 * @param named who receives a customer who names somebody
 * @param skips what being skipped means, by its reason; without entry the chance is gone
 * @param suspensionDays worked days without a turn after grabbing a customer (停牌)
 */
public record RotaPolicy(
    @NotNull NamedReception named,
    @NotNull @Size(max = 8) Map<@NotNull Hindrance, @NotNull SkipEffect> skips,
    @Min(1) @Max(30) int suspensionDays) {

  public RotaPolicy {
    skips = skips == null ? Map.of() : Map.copyOf(skips);
  }
}
