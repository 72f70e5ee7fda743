/** That everybody is asked often enough (catalogue S-02, K-05). */
@NullMarked
package org.kehu.survey.programme;

import org.jspecify.annotations.NullMarked;
