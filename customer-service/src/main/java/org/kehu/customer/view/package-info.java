/**
 * Saved filters of the customer list and views shared with others (保存的筛选与共享视图, M10). A view says
 * what is asked for, never who asks: whoever uses one sees what their own rights show.
 */
@NullMarked
package org.kehu.customer.view;

import org.jspecify.annotations.NullMarked;
