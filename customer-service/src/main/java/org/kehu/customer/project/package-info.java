/**
 * Service projects (客户服务项目): the individual cooperation plan that is made for a customer and
 * confirmed by them (C-112), the flow from the first consultation to operations support (C-113),
 * what is offered beside it (C-139, C-140), support of sales (C-137), and the control of cost,
 * nodes and gross margin.
 */
@NullMarked
package org.kehu.customer.project;

import org.jspecify.annotations.NullMarked;
