/**
 * Product-quality tracking (产品质量跟踪, S-16): what was checked of a product or batch at a customer,
 * with the complaint and satisfaction that belong to it, and rate and trend of each product.
 */
@NullMarked
package org.kehu.customer.productquality;

import org.jspecify.annotations.NullMarked;
