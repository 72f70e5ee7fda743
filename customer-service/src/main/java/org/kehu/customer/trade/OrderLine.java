package org.kehu.customer.trade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.kehu.kit.money.Money;
import org.springframework.data.mongodb.core.mapping.Field;
import org.springframework.data.mongodb.core.mapping.FieldType;

/**
 * One product of an order.
 *
 * @param quantity in the product's own unit, three decimals
 * @param amount of the whole line
 */
public record OrderLine(
    String product, @Field(targetType = FieldType.DECIMAL128) BigDecimal quantity, Money amount) {

  public OrderLine {
    quantity = quantity.setScale(3, RoundingMode.HALF_UP);
  }
}
