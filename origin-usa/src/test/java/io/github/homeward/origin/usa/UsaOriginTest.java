package io.github.homeward.origin.usa;

import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.testkit.OriginContract;

class UsaOriginTest extends OriginContract {

    @Override
    protected OriginPlugin plugin() {
        return new UsaOrigin();
    }
}
