package org.kehu.customer.dossier;

import org.jspecify.annotations.Nullable;
import org.kehu.customer.trade.CooperationMode;
import org.kehu.customer.trade.PaymentMethod;
import org.kehu.kit.money.Money;

/**
 * How a customer deals with a competitor (客户与竞争对手合作信息, C-12).
 *
 * @param amount of a year, as far as it is known
 */
public record CompetitorDealing(
    String competitor,
    @Nullable CooperationMode mode,
    @Nullable Money amount,
    @Nullable PaymentMethod method,
    @Nullable String remark) {}
