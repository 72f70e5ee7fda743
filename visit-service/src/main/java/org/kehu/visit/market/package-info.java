/** What is learnt of market, competitors and industry (市场与竞争对手信息), searched and summed up. */
@NullMarked
package org.kehu.visit.market;

import org.jspecify.annotations.NullMarked;
