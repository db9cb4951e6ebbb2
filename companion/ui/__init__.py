"""What people see: Qt Widgets only from here on."""
