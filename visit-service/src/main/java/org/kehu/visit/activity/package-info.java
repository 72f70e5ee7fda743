/** What everybody did on a day, measured against the daily target (活动量管理). */
@NullMarked
package org.kehu.visit.activity;

import org.jspecify.annotations.NullMarked;
