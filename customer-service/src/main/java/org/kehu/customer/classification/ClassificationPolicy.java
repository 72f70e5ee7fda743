package org.kehu.customer.classification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * The company's rules of classing customers (客户分类管理标准, C-89): data, versioned, replaceable.
 *
 * @param grade A to D by size, industry position, intention and potential (C-80 to C-84)
 * @param tier key-account tiers by yearly volume (C-93 to C-97)
 */
public record ClassificationPolicy(
    @NotNull @Valid GradeRules grade, @NotNull @Valid TierRules tier) {}
