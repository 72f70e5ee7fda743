package org.kehu.customer.keyaccount;

import org.kehu.kit.money.Money;

/** A product that is to be traded, and for how much a year (交易商品目录与金额, C-102). */
public record Good(String product, Money amount) {}
