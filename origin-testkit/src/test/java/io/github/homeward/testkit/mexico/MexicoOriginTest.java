package io.github.homeward.testkit.mexico;

import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.testkit.OriginContract;

class MexicoOriginTest extends OriginContract {

    @Override
    protected OriginPlugin plugin() {
        return new MexicoOrigin();
    }
}
