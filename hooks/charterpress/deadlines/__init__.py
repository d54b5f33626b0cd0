"""How limits are written (`notation`, `voices`) and how plain English is read (`english`); neither knows the other."""
